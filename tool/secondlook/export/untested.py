"""What is said of a format whose service could not be tried."""

UNTESTED = "layout follows the public template; not tested on the service"
LOOK = f"The {UNTESTED}. Look at every question there before a class sees it."
