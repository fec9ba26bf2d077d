"""Python imports this by itself: what tests start is watched as they are."""

import audit

audit.begin()
