"""The commands, by what a user is about: building, asking, sharing. They parse, call and print."""
