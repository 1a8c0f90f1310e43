"""What stands before every view: the loopback rule of a laboratory, and the headers of every response."""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable
from inspect import iscoroutinefunction

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.decorators import sync_and_async_middleware

from neo.core.errors import NotALoopbackAddress
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import data_dir

Handler = Callable[[HttpRequest], HttpResponseBase] | Callable[[HttpRequest], Awaitable[HttpResponseBase]]

# Everything from this server, no script or style inside a page, no page inside a frame.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


@sync_and_async_middleware
def security_headers(get_response: Handler) -> Handler:
    """Add the headers that a response does not set itself."""

    def add(response: HttpResponseBase) -> HttpResponseBase:
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    if iscoroutinefunction(get_response):

        async def answer_async(request: HttpRequest) -> HttpResponseBase:
            return add(await get_response(request))

        return answer_async

    def answer(request: HttpRequest) -> HttpResponseBase:
        return add(get_response(request))  # type: ignore[arg-type]

    return answer


@sync_and_async_middleware
def loopback_only(get_response: Handler) -> Handler:
    """In a laboratory, refuse with a 403 a peer that is not this machine."""
    if iscoroutinefunction(get_response):

        async def answer_async(request: HttpRequest) -> HttpResponseBase:
            return _refusal(request) or await get_response(request)

        return answer_async

    def answer(request: HttpRequest) -> HttpResponseBase:
        return _refusal(request) or get_response(request)  # type: ignore[return-value]

    return answer


def _refusal(request: HttpRequest) -> HttpResponse | None:
    if is_loopback(request.META.get("REMOTE_ADDR", "")) or not is_laboratory(data_dir()):
        return None
    sentence = NotALoopbackAddress().sentence
    return HttpResponse(sentence, status=403, content_type="text/plain; charset=utf-8")


def is_loopback(address: str) -> bool:
    """Whether a peer's address is this machine; anything unreadable is not."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
