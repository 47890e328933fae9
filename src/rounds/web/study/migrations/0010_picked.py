from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("study", "0009_welcome"),
    ]

    operations = [
        migrations.AddField(
            model_name="learnerstate",
            name="picked",
            field=models.JSONField(default=list),
        ),
    ]
