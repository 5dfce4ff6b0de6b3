"""No photographs: the library's own asks for `urllib.request` and Pillow."""

SUPPORTED_IMAGE_FILTERS: tuple[str, ...] = ()


def _unused(*_: object) -> None:
    """Not in use here."""
    raise NotImplementedError


get_img_info = load_image = preload_image = _unused
