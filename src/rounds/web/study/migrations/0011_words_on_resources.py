from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("study", "0010_picked"),
    ]

    operations = [
        migrations.AlterField(
            model_name="declaration",
            name="says",
            field=models.CharField(
                choices=[
                    ("known", "Known"),
                    ("unknown", "Unknown"),
                    ("outside-done", "Outside Done"),
                    ("outside-partly", "Outside Partly"),
                    ("outside-not", "Outside Not"),
                    ("disputed-known", "Disputed Known"),
                    ("disputed-unknown", "Disputed Unknown"),
                    ("read", "Read"),
                ],
                max_length=20,
            ),
        ),
    ]
