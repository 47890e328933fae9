"""Who somebody is: accounts and the link that lets a learner in."""
