"""Coverage-guided fuzzing: `python -m fuzz` tries every target on inputs that reach new code.

After libFuzzer, by way of atheris. `targets.py` says what must hold of each part whatever it is
given, `corpus/` keeps an input for every piece of code that was reached.
"""
