"""An evolution as a networkx graph, and as graph files."""
