"""What stores may refuse.

Refused
├── NotServed     no store delivers to the place
└── OtherStore    this one does not, another does: facts.store names it
"""

from __future__ import annotations

from punnet.foundation.errors import Refused


class NotServed(Refused):
    """No store delivers there. Facts: `nearest`, slug of the nearest store (to collect from),
    and its distance in `metres`; both None where there are no stores."""

    code = "not_served"


class OtherStore(Refused):
    """Another store delivers there. Facts: `store`, its slug; `name`."""

    code = "other_store"
