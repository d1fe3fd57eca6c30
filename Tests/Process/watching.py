def whole(tally, zhiyin): pass
