"""Builds the site from the Markdown that GitHub shows: the same pages, anchors and links."""
import posixpath
import re
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
BLOB = "https://github.com/cdk8s-sagemaker/cdk8s-sagemaker-training/blob/main/"

LINK = re.compile(r"(\]\()([^()\s:#]+)((?:#[^()\s]*)?\))")
ENTRY = re.compile(r"^- \[(.+)\]\(([\w/-]+\.md)\)", re.M)


def slug(text, separator):
    """The anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w -]", "", text.lower()).strip().replace(" ", separator)


def on_config(config):
    """Takes the order of the pages from the index, which lists all of them."""
    sections = (DOCS / "README.md").read_text(encoding="utf8").split("\n## ")[1:]
    entries = {section.split("\n")[0]: entries_in(section) for section in sections}
    config.nav = [{"Documentation": "README.md"}, *({heading: pages} for heading, pages in entries.items() if pages)]
    return config


def entries_in(section):
    """The pages of a section, those below a heading of their own together."""
    pages, *groups = section.split("\n### ")
    return [
        *({title: page} for title, page in ENTRY.findall(pages)),
        *({group.split("\n")[0]: entries_in(group)} for group in groups),
    ]


def on_page_markdown(markdown, page, **_):
    """Points links that leave the documentation to the repository."""
    folder = posixpath.join("docs", posixpath.dirname(page.file.src_uri))

    def absolute(match):
        before, target, after = match.groups()
        path = posixpath.normpath(posixpath.join(folder, target))
        return match.group() if path.startswith("docs/") or path == "docs" else f"{before}{BLOB}{path}{after}"

    return LINK.sub(absolute, nested(markdown.replace("```ts nofixture", "```ts")))


def nested(markdown):
    """Indents what belongs to an entry of a list by four spaces, as MkDocs wants it, instead of two. Code stays as it is."""
    lines, inside, fenced = [], False, False
    for line in markdown.split("\n"):
        fenced = fenced != (line.startswith("```"))
        inside = not fenced and (line.startswith("- ") or (inside and (line == "" or line.startswith("  "))))
        lines.append(f"  {line}" if inside and line.startswith("  ") else line)
    return "\n".join(lines)
