"""Model files from a hub: the catalogue, the one way out to the network, downloads that are whole and checked.

Nothing else in the program opens a connection to elsewhere. Knows no engine, no conversation and no Qt.
"""
