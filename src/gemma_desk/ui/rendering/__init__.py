"""Answers made readable: Markdown in, a laid-out document out; nothing is ever read from disk or network.

`markdown` parses (no Qt), `writer` writes parsed blocks into a document, `flowing_text` shows a document at its full
height, `answer_text` grows one while its text streams in.
"""
