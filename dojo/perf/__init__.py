"""Speed and memory as katas measure them: counted where that will do, else timed in pairs or by the roof."""
