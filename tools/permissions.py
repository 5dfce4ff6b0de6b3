"""The `Permissions-Policy` header: what a page may ask of the device. This one asks to copy."""

ALLOWED = ("clipboard-write",)
"""Copying a letter. There is no such switch for printing."""

_DENIED = """
    accelerometer aria-notify autoplay browsing-topics camera captured-surface-control clipboard-read
    compute-pressure cross-origin-isolated deferred-fetch deferred-fetch-minimal
    digital-credentials-create digital-credentials-get display-capture encrypted-media fullscreen
    gamepad geolocation gyroscope hid identity-credentials-get idle-detection interest-cohort
    keyboard-map language-detector language-model local-fonts local-network local-network-access
    loopback-network magnetometer media-playback-while-not-visible microphone midi
    on-device-speech-recognition otp-credentials payment picture-in-picture private-state-token-issuance
    private-state-token-redemption publickey-credentials-create publickey-credentials-get
    screen-wake-lock serial speaker-selection storage-access summarizer sync-xhr translator unload usb
    window-management xr-spatial-tracking ch-device-memory ch-downlink ch-dpr ch-ect
    ch-prefers-color-scheme ch-prefers-reduced-motion ch-prefers-reduced-transparency ch-rtt
    ch-save-data ch-ua ch-ua-arch ch-ua-bitness ch-ua-form-factors ch-ua-full-version
    ch-ua-full-version-list ch-ua-high-entropy-values ch-ua-mobile ch-ua-model ch-ua-platform
    ch-ua-platform-version ch-ua-wow64 ch-viewport-height ch-viewport-width ch-width
"""
DENIED = tuple(_DENIED.split())
"""All that Chromium knows, the browser that reads this header, but for `web-share`, which is used.

Those that begin "ch-" keep it from telling the host more of the device than it must.
"""


def permissions() -> str:
    """The header's value."""
    return ", ".join([f"{name}=(self)" for name in ALLOWED] + [f"{name}=()" for name in DENIED])
