"""The screens: they draw frozen values and call verbs on stores."""
