"""Reading: the only rooms that know spaCy. A text goes in, records come out (``extract``)."""
