"""Outputs: one module per format, each reading nothing but a report and its score."""
