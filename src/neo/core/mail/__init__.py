"""Mail as it comes and as a reply is prepared: octets to text, blocks, whose it is, the form of a draft.

Nothing here reaches a server; nothing here can send.
"""
