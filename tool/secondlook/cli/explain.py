"""`secondlook explain` and `secondlook schema`."""

from __future__ import annotations

from pathlib import Path

import click

from secondlook.cli.common import course_root


@click.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> None:
    """Say what a RULE checks, why, and how to put it right.

    Without RULE, list all rules.

    \b
    Example:
      secondlook explain answer-has-reason
    """
    from secondlook.explain import explain as explained
    from secondlook.explain import first_sentence
    from secondlook.rules import BY_ID, RULES

    if rule is None:
        for one in RULES:
            click.echo(f"{one.ID:20} {one.SEVERITY:7} {first_sentence(one)}")
        return
    if rule not in BY_ID:
        import difflib

        near = difflib.get_close_matches(rule, BY_ID, 1)
        hint = f' Did you mean "{near[0]}"?' if near else ""
        raise click.UsageError(f'There is no rule "{rule}".{hint}')
    click.echo(explained(BY_ID[rule]), nl=False)


@click.command()
def schema() -> None:
    """Write the JSON Schemas that editors use for completion.

    \b
    Example:
      secondlook schema
    """
    from secondlook.export.jsonschema import schemas

    root = course_root(Path.cwd())
    for path, text in schemas().items():
        (root / path).write_text(text, encoding="utf-8")
        click.echo(f"Wrote {path}")
