"""Break it"""

from rounds.kit import Probe

# Man and woman of 50 with a creatinine of 1 mg/dL, by the printed formula.
MAN, WOMAN = 142 * (1 / 0.9) ** -1.2 * 0.9938**50, 142 * (1 / 0.7) ** -1.2 * 0.9938**50 * 1.012

probes = (
    Probe("bmi(70, 175)", 70 / 1.75**2, "Kilograms and centimetres, as the function expects them."),
    Probe(
        "bmi(70, 1.75)",
        70 / 1.75**2,
        "The height came in metres. Nothing stops it, and the number is 10,000 times too large.",
    ),
    Probe("bmi(70, 0)", None, "A height of 0 stands below the line of the fraction, and nobody can divide by 0."),
    Probe('egfr(88.4, "50", "m")', MAN, "The age is a text. Python takes no power of it, and stops."),
    Probe('egfr(1.0, 50, "m")', MAN, "The result came in mg/dL, and your function divides by 88.4 once more."),
    Probe('egfr(88.4, 50, "F")', WOMAN, 'A capital "F" is not "f". Unless you thought of it, she is taken for a man.'),
)
