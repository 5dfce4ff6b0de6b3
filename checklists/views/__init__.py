"""What readers see. Build and browser call the same functions; escaping happens here and nowhere else."""
