"""`python -m secondlook` is the `secondlook` command."""

from secondlook.cli import main

if __name__ == "__main__":
    main(prog_name="secondlook")
