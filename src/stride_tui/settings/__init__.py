"""What the user chose: the values every other room may receive."""
