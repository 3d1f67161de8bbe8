"""Words as hands type them: on the wrong keyboard, in Latin letters, without Kazakh letters, with a slip."""
