"""What the stages know of English by form: patterns under the names of what they find."""
