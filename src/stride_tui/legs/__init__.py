"""The heavy-legs check: findings, safety rules, weighted evidence, assessment."""
