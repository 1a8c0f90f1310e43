"""Two writers on the same texts: what each said of each planned line, what it cost, and a verdict.

Returns data and draws nothing. The delays, the requests and the prices are given by who ran the texts.
"""
