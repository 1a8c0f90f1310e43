"""A server that plays the OpenAI, Azure OpenAI and Mistral wires, and their faults, on this machine only.

It ships with the product, for tests, demonstrations and benchmarks: ``python -m
neo.adapters.language_models.fake_server``. It answers no question: what it says is given by a ``Scenario``.
"""

from neo.adapters.language_models.fake_server.scenario import Asked, Fault, Scenario
from neo.adapters.language_models.fake_server.server import FAKE_KEY, FakeServer

__all__ = ["FAKE_KEY", "Asked", "FakeServer", "Fault", "Scenario"]
