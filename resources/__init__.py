"""Data that the application is built with: starter library, icons, styles, translations."""
