"""What a learner may set."""

from __future__ import annotations

from django import forms

from rounds.web.people.models import Preferences


class PreferencesForm(forms.ModelForm):  # type: ignore[type-arg]  # generic for the type checker alone
    class Meta:
        model = Preferences
        fields = ("theme", "size", "spacing", "motion")
        labels = {"theme": "Colours", "size": "Letters", "spacing": "Space between lines", "motion": "Motion"}  # noqa: RUF012
        widgets = dict.fromkeys(fields, forms.RadioSelect)
