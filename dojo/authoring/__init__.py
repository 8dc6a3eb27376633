"""For authors: is a kata good enough? What `dojo check` and `dojo new` stand on."""
