"""`imsmanifest.xml`: what is in a package, for SCORM 1.2 and 2004 (4th edition)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.etree import ElementTree

if TYPE_CHECKING:
    from secondlook.export.scorm.package import Unit

PATH = "imsmanifest.xml"

_ROOT: Mapping[str, Mapping[str, str]] = {
    "1.2": {
        "xmlns": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    },
    "2004": {
        "xmlns": "http://www.imsglobal.org/xsd/imscp_v1p1",
        "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
        "xmlns:imsss": "http://www.imsglobal.org/xsd/imsss",
    },
}
_SCHEMA = {"1.2": "1.2", "2004": "2004 4th Edition"}
_TYPE = {"1.2": "adlcp:scormtype", "2004": "adlcp:scormType"}
_SHARED = "shared"


def written(units: Sequence[Unit], paths: Sequence[str], version: str) -> bytes:
    """The manifest of a package that holds the files at `paths`.

    No mastery score stands in it: with one, a platform would say of a student with a
    lower score that they failed.
    """
    alone = units[0].name if len(units) == 1 else "course"
    identifier = f"second-look.{alone}"
    root = _element(None, "manifest", identifier=identifier, version="1.0")
    root.attrib.update(_ROOT[version])
    about = _element(root, "metadata")
    _element(about, "schema").text = "ADL SCORM"
    _element(about, "schemaversion").text = _SCHEMA[version]
    _organization(root, units, version)
    _resources(root, units, paths, version)
    ElementTree.indent(root, " ")
    text = ElementTree.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _organization(
    root: ElementTree.Element, units: Sequence[Unit], version: str
) -> None:
    """The list of lessons, as the platform shows it."""
    organizations = _element(root, "organizations", default="lessons")
    organization = _element(organizations, "organization", identifier="lessons")
    title = units[0].label if len(units) == 1 else "Second Look"
    _element(organization, "title").text = title
    for unit in units:
        item = _element(
            organization,
            "item",
            identifier=f"item.{unit.name}",
            identifierref=f"lesson.{unit.name}",
        )
        _element(item, "title").text = unit.label
        if version == "2004":
            # Only what the lesson itself reports counts; opening it is nothing yet.
            sequencing = _element(item, "imsss:sequencing")
            told = {"completionSetByContent": "true", "objectiveSetByContent": "true"}
            _element(sequencing, "imsss:deliveryControls", **told)
    if version == "2004":
        sequencing = _element(organization, "imsss:sequencing")
        _element(sequencing, "imsss:controlMode", choice="true", flow="true")


def _resources(
    root: ElementTree.Element, units: Sequence[Unit], paths: Sequence[str], version: str
) -> None:
    """Each lesson with its own two files, and one resource with all that they share."""
    resources = _element(root, "resources")
    own = {path for unit in units for path in (unit.start, unit.page)}
    for unit in units:
        resource = _resource(resources, f"lesson.{unit.name}", version, "sco")
        resource.set("href", quote(unit.start))
        for path in (unit.start, unit.page):
            _element(resource, "file", href=quote(path))
        _element(resource, "dependency", identifierref=_SHARED)
    shared = _resource(resources, _SHARED, version, "asset")
    for path in paths:
        if path not in own:
            _element(shared, "file", href=quote(path))


def _resource(
    parent: ElementTree.Element, identifier: str, version: str, kind: str
) -> ElementTree.Element:
    found = _element(parent, "resource", identifier=identifier, type="webcontent")
    found.set(_TYPE[version], kind)
    return found


def _element(
    parent: ElementTree.Element | None, name: str, **attributes: str
) -> ElementTree.Element:
    if parent is None:
        return ElementTree.Element(name, attributes)
    return ElementTree.SubElement(parent, name, attributes)
