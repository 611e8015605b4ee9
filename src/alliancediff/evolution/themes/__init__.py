"""Themes: how much of each text is on which, and which section takes up which."""
