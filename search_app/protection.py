"""Headers that keep a reader safe: nothing runs or loads but our own files, no page is framed, no query leaks to other sites."""
from flask import Flask, Response

# No inline script or style anywhere, so a text that slipped through escaping could still not run (OWASP Secure Headers).
CONTENT_SECURITY_POLICY = "; ".join((
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'", "form-action 'self'",
    "base-uri 'none'", "frame-ancestors 'none'",
))

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
ONE_YEAR_OF_HTTPS = "max-age=31536000; includeSubDomains"


def install(app: Flask, secure: bool) -> None:
    """Put the headers on every answer of `app`; with `secure`, ask browsers to come by HTTPS alone."""

    @app.after_request
    def protect(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if secure:
            response.headers.setdefault("Strict-Transport-Security", ONE_YEAR_OF_HTTPS)
        return response
