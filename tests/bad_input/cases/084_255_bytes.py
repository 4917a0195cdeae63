"""84. Names as long as a file system allows; a site may have such a name."""

from __future__ import annotations

from tests.bad_input.making import write
from tests.bad_input.running import World

PAGE = f"lessons/about/{'a' * 252}.md"
FOLDER = f"lessons/{'ü' * 127}"


def check(world: World) -> None:
    long = "s" * 255
    assert world.run("build", "--output", long).code == 0
    assert (world.course / long / "index.html").is_file()
    write(world.course, PAGE, "# A page\n")
    (world.course / FOLDER).mkdir()
    result = world.run("build")
    assert result.code == 1
    assert result.problems == [
        f"{PAGE}:1:1 portable-name",
        f"{FOLDER}:1:1 portable-name",
    ]
