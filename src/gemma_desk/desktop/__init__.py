"""The program among others on the desktop: one instance, keys that work everywhere, pictures of the screen."""
