"""From the click on Check to the verdict on the screen."""
