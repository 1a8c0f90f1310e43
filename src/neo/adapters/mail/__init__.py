"""Mailboxes: IMAP, Microsoft Graph, a folder of files. They read, and put drafts; none can send."""
