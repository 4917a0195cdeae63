"""What a browser may do with our pages: in each page, and as headers of a server.

The content-security policy itself stands in `theme/partials/policy.html`, so that a
generator without our plugin puts it into the pages too.
"""

from __future__ import annotations

from pathlib import Path

_FILE = Path(__file__).parent / "theme/partials/policy.html"

CONTENT = _FILE.read_text(encoding="utf-8").strip()
# A page opened from a disk has no site: for some browsers nothing is its `'self'`.
OFFLINE = CONTENT.replace("'self'", "'self' file:")

# Everything that a page could ask a browser for. We ask for nothing, but on one page.
_POWERS = """
    accelerometer autoplay browsing-topics camera clipboard-read
    clipboard-write compute-pressure cross-origin-isolated display-capture
    encrypted-media fullscreen gamepad geolocation gyroscope hid
    identity-credentials-get idle-detection keyboard-map local-fonts magnetometer
    microphone midi otp-credentials payment picture-in-picture
    publickey-credentials-create publickey-credentials-get screen-wake-lock serial
    storage-access sync-xhr usb window-management xr-spatial-tracking
"""

# The one page that may use the camera, to read students' codes, and only by itself.
CAMERA_PAGE = "teachers/class-picture/"


def _powers(camera: str) -> str:
    """A `Permissions-Policy` under which a page may use at most a camera."""
    allowed = {"camera": camera}
    return ", ".join(f"{one}={allowed.get(one, '()')}" for one in _POWERS.split())


HEADERS = (
    # A page cannot say of itself that no other may show it in a frame.
    ("Content-Security-Policy", f"{CONTENT}; frame-ancestors 'none'"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", _powers("()")),
)
CAMERA_HEADERS = (("Permissions-Policy", _powers("(self)")),)
