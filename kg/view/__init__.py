"""The page: a picture of the graph, laid out beforehand, with the sentence behind every edge."""
