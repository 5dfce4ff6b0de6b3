"""The law as dated, cited data, and nothing else."""
