"""The port to language models: what is asked, what streams back, what a model costs and where it runs.

Nothing here knows a provider's library: adapters implement ``port.LanguageModel``. Only the pipeline calls
one.
"""
