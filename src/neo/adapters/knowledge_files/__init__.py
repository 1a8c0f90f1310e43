"""Files of the knowledge base: Markdown, HTML, text drawn from a PDF, DOCX. Each gives a head and a body."""
