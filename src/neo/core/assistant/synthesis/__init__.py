"""The synthesis before an interview: a plan of facts chosen by code, then the embedded writer's words."""
