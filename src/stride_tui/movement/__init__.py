"""How a body moves: movements, poses, and pictures made of characters."""
