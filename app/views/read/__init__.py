"""The place to read: decks, cards, words and the search."""
