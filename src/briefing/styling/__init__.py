"""What `briefing style` does: sample briefs, a first style, and the checks of one."""
