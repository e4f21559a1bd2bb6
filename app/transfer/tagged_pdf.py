"""One page as a tagged PDF: letters, lines and boxes, each with its place in what is read aloud."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import pydyf

from app.transfer.typeface import Face

_LANGUAGE = "en"

_LINE = 0.5
"""How thick a line is, in points."""


@dataclass(eq=False, repr=False)
class Element:
    """A piece of what is read aloud: a heading, a paragraph, a cell, or what holds such pieces."""

    tag: str
    attributes: Mapping[str, object] = field(default_factory=dict)
    kids: list[Element | int] = field(default_factory=list)
    """What it holds: other pieces, and the numbers of what was drawn for it."""

    def add(self, tag: str, attributes: Mapping[str, object] | None = None) -> Element:
        """Return a new piece at its end."""
        made = Element(tag, attributes or {})
        self.kids.append(made)
        return made


def head_of(column: bool) -> dict[str, object]:
    """Return what tells that a cell is the head of its column, or else of its row."""
    scope = "/Column" if column else "/Row"
    return {"A": pydyf.Dictionary({"O": "/Table", "Scope": scope})}


class TaggedPage:
    """A page that is drawn from its upper left corner, in points."""

    def __init__(self, width: float, height: float, faces: Sequence[Face]) -> None:
        """Begin an empty page; the first of ``faces`` is the usual one, the second the bold."""
        self.width, self.height = width, height
        self.root = Element("Document")
        self._faces = tuple(faces)
        self._stream = pydyf.Stream(compress=True)
        self._owners: list[Element] = []
        """Whose the drawn things are, by their numbers."""

    @contextmanager
    def drawing(self, element: Element) -> Iterator[None]:
        """Let all that is drawn meanwhile be one thing, which belongs to ``element``."""
        number = len(self._owners)
        self._owners.append(element)
        element.kids.append(number)
        self._stream.begin_marked_content(element.tag, pydyf.Dictionary({"MCID": number}))
        yield
        self._stream.end_marked_content()

    @contextmanager
    def unread(self) -> Iterator[None]:
        """Let all that is drawn meanwhile not be read aloud."""
        self._stream.begin_marked_content("Artifact")
        yield
        self._stream.end_marked_content()

    def figure(self, said: str, box: tuple[float, float, float, float]) -> Element:
        """Return a picture that says ``said``, in a ``box`` of left, top, right and foot."""
        left, top, right, foot = box
        corners = pydyf.Array([left, self.height - foot, right, self.height - top])
        layout = pydyf.Dictionary({"O": "/Layout", "Placement": "/Block", "BBox": corners})
        return self.root.add("Figure", {"Alt": pydyf.String(said), "A": layout})

    def letters(self, x: float, base: float, text: str, size: float, bold: bool = False) -> None:
        """Write ``text`` so that its letters stand on ``base``."""
        self._stream.begin_text()
        self._stream.set_font_size(f"F{int(bold)}", size)
        self._stream.set_text_matrix(1, 0, 0, 1, x, self.height - base)
        # One glyph is two bytes; what pydyf has for strings writes single ones.
        self._stream.stream.append(f"<{self._faces[bold].shown(text)}> Tj".encode())
        self._stream.end_text()

    def line(self, x: float, y: float, to_x: float, to_y: float, light: float = 0) -> None:
        """Draw a line, from black, which is 0, to white."""
        self._stream.set_color_rgb(light, light, light, stroke=True)
        self._stream.set_line_width(_LINE)
        self._stream.move_to(x, self.height - y)
        self._stream.line_to(to_x, self.height - to_y)
        self._stream.stroke()

    def box(self, left: float, top: float, width: float, height: float, light: float) -> None:
        """Fill a box, from black, which is 0, to white."""
        self._stream.push_state()
        self._stream.set_color_rgb(light, light, light)
        self._stream.rectangle(left, self.height - top - height, width, height)
        self._stream.fill()
        self._stream.pop_state()

    def content(self, title: str, producer: str) -> bytes:
        """Return the PDF, which is called ``title``; the same page gives the same bytes."""
        made = pydyf.PDF()
        page = pydyf.Dictionary({"Type": "/Page", "Parent": made.pages.reference})
        fonts = {f"F{at}": _font(made, face) for at, face in enumerate(self._faces)}
        made.add_object(self._stream)
        page.update(
            {
                "MediaBox": pydyf.Array([0, 0, self.width, self.height]),
                "Contents": self._stream.reference,
                "Resources": pydyf.Dictionary({"Font": pydyf.Dictionary(fonts)}),
                "StructParents": 0,
                "Tabs": "/S",
            }
        )
        made.add_page(page)
        made.catalog.update(
            {
                "Lang": pydyf.String(_LANGUAGE),
                "MarkInfo": pydyf.Dictionary({"Marked": "true"}),
                "ViewerPreferences": pydyf.Dictionary({"DisplayDocTitle": "true"}),
                "StructTreeRoot": self._tree(made, page),
                "Metadata": _metadata(made, title, producer),
            }
        )
        made.info.update({"Title": pydyf.String(title), "Producer": pydyf.String(producer)})
        written = io.BytesIO()
        made.write(written, identifier=True)
        return written.getvalue()

    def _tree(self, made: pydyf.PDF, page: pydyf.Dictionary) -> bytes:
        root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        made.add_object(root)
        kept: dict[int, pydyf.Dictionary] = {}
        root["K"] = pydyf.Array([_element(made, page, self.root, root, kept)])
        parents = [kept[id(owner)].reference for owner in self._owners]
        numbers = pydyf.Dictionary({"Nums": pydyf.Array([0, pydyf.Array(parents)])})
        made.add_object(numbers)
        root.update({"ParentTree": numbers.reference, "ParentTreeNextKey": 1})
        return bytes(root.reference)


def _element(
    made: pydyf.PDF,
    page: pydyf.Dictionary,
    element: Element,
    parent: pydyf.Dictionary,
    kept: dict[int, pydyf.Dictionary],
) -> bytes:
    one = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{element.tag}"})
    made.add_object(one)
    kept[id(element)] = one
    kids = [
        each if isinstance(each, int) else _element(made, page, each, one, kept)
        for each in element.kids
    ]
    one.update({"P": parent.reference, "Pg": page.reference, "K": pydyf.Array(kids)})
    one.update(element.attributes)
    return bytes(one.reference)


_ANY_SIGNS = 4
"""What a PDF calls a font whose signs are of no kind it knows."""

_UPRIGHT = 80
"""How thick the stems of the letters are; a PDF asks for it, and no viewer uses it here."""


def _font(made: pydyf.PDF, face: Face) -> bytes:
    """Add the whole file of ``face`` with what a viewer needs to show, find and copy letters."""
    extra = pydyf.Dictionary({"Length1": len(face.file)})
    file = pydyf.Stream([face.file], extra, compress=True)
    made.add_object(file)
    about = pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": f"/{face.name}",
            "Flags": _ANY_SIGNS,
            "FontBBox": pydyf.Array(face.box),
            "ItalicAngle": 0,
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.capital,
            "StemV": _UPRIGHT,
            "FontFile2": file.reference,
        }
    )
    made.add_object(about)
    system = pydyf.Dictionary(
        {"Registry": pydyf.String("Adobe"), "Ordering": pydyf.String("Identity"), "Supplement": 0}
    )
    letters = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": f"/{face.name}",
            "CIDSystemInfo": system,
            "CIDToGIDMap": "/Identity",
            "FontDescriptor": about.reference,
            "DW": 0,
            "W": pydyf.Array([0, pydyf.Array(face.widths)]),
        }
    )
    made.add_object(letters)
    meaning = pydyf.Stream([_meaning(face)], compress=True)
    made.add_object(meaning)
    font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{face.name}",
            "Encoding": "/Identity-H",
            "DescendantFonts": pydyf.Array([letters.reference]),
            "ToUnicode": meaning.reference,
        }
    )
    made.add_object(font)
    return bytes(font.reference)


_AT_ONCE = 100
"""A table of meanings may name so many signs in one go."""


def _meaning(face: Face) -> bytes:
    """Return which character each glyph stands for."""
    first = dict[int, int]()
    for code, glyph in face.glyphs.items():
        first.setdefault(glyph, code)
    pairs = [f"<{glyph:04x}> <{code:04x}>" for glyph, code in sorted(first.items())]
    parts = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ]
    for at in range(0, len(pairs), _AT_ONCE):
        some = pairs[at : at + _AT_ONCE]
        parts += [f"{len(some)} beginbfchar", *some, "endbfchar"]
    parts.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(parts).encode()


_ABOUT = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def _metadata(made: pydyf.PDF, title: str, producer: str) -> bytes:
    """Add what programs read about the file; assistive ones look there for ``pdfuaid``."""
    said = _ABOUT.format(title=_in_xml(title), producer=_in_xml(producer))
    extra = pydyf.Dictionary({"Type": "/Metadata", "Subtype": "/XML"})
    stream = pydyf.Stream([said.encode()], extra)
    made.add_object(stream)
    return bytes(stream.reference)


def _in_xml(text: str) -> str:
    """Return ``text`` as it may stand in XML; the libraries for that do not go into a browser."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
