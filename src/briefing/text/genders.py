"""Words that show whether “he”, “she” or “they” stands for somebody: plain data.

Only what is plain counts; for everybody else both pronouns are possible.
"""

from typing import Literal

from .people import FIRST_NAMES
from .word_sets import word_set

Gender = Literal["he", "she", "they"]
"""The pronoun that stands for somebody; `they` for a group."""


BY_GIVEN_NAME = "who spoke last, by a given name"
"""The rule of a pronoun that stands for somebody only where the sources give a name that shows the gender."""


WOMEN = word_set(
    """
    Aisha Alexandra Alice Alison Amanda Amy Ana Angela Angelina Anita Ann Anna Anne Annie Asma Barbara
    Beth Betty Brenda Caitlin Carmen Carol Caroline Carolyn Catherine Cathy Charlotte Chelsea Cheryl
    Christina Christine Cindy Claire Clara Claudia Condoleezza Cristina Cynthia Daisy Danielle Deborah
    Debra Denise Diana Diane Donna Doris Dorothy Edith Eileen Elaine Elena Elizabeth Ellen Emily Emma
    Erica Erika Eva Fatima Fiona Florence Frances Gina Gloria Grace Hannah Harriet Heather Heidi Helen
    Helena Hillary Holly Irene Irina Isabel Ivanka Jacqueline Jane Janet Jennifer Jessica Jill Joan
    Joanna Juanita Judith Judy Julia Julie Kamala Karen Kate Katherine Kathleen Kathryn Kathy Katie
    Kimberly Kirsten Kristen Laura Lauren Linda Lindsay Lisa Liz Loretta Louise Lucy Lynn Madeleine
    Margaret Maria María Marie Marina Marjorie Marsha Martha Mary Maureen Megan Melanie Melania Melissa
    Michelle Miriam Moira Molly Monica Nancy Naomi Natalia Natalie Nicole Nina Nora Olivia Pamela
    Patricia Paula Pauline Peggy Penny Rachel Rebecca Rita Rosa Rose Rosemary Ruth Sally Samantha Sandra
    Sara Sarah Sharon Sheila Shirley Silvia Sofia Sonia Sophie Stacy Stella Stephanie Sue Susan Suzanne
    Sylvia Tamara Tanya Tara Teresa Theresa Tina Tracy Ursula Valentina Valerie Vanessa Vera Veronica
    Victoria Virginia Wendy Yasmin Yvonne Zoe
    Agnieszka Amina Anastasia Andreea Anjali Astrid Beata Birgit Camila Carmela Chiara Chidinma
    Corina Dagmar Daniela Dorota Ebba Ewa Fatou Gabriela Galina Giulia Greta Halyna Hanna Hanne
    Ilona Inga Ingrid Ioana Ivana Jana Jelena Johanna Kaja Katarina Katja Larisa Leila Lena
    Lucia Ludmila Magda Magdalena Maja Malgorzata Marta Mei Ming-Na Mirela Nadia Nadine Ngozi
    Oksana Olena Olga Petra Priya Renata Sanna Signe Silvie Solveig Sunita Svetlana Tamar
    Tatiana Tuva Wangari Yana Yulia Zainab Zofia
    Abigail Agnes Alicia Amelia Arlene Audrey Beatrice Bella Bertha Bettie Beverly Bonnie
    Bridget Candice Carla Cecilia Celia Connie Debbie Eleanor Ella Ellie Esther Faye Francine
    Gabrielle Geraldine Gladys Gwen Ida Isabella Janice Jasmine Jeanne Joanne Josephine Joyce
    Katrina Kristin Leah Lorraine Lucille Lydia Mabel Mandy Marilyn Marlene Maxine Maya Meredith
    Michaela Mildred Minnie Muriel Myra Phyllis Priscilla Ramona Regina Rhonda Roberta Roxanne
    Sabrina Serena Sheryl Tabitha Tamika Tessa Valeria Vicky Violet Wanda Yolanda
    """
)
EITHER = word_set(
    """
    Alex Andrea Marian Nikita Sasha Ezra Anderson Ashley Cameron Charlie Chris Dean Dylan Gabriel Jackie Jamie Jan Jean Jesse
    Jordan Kelly Kerry Kim Kyle Leslie Lindsey Marian Michel Michele Morgan Pat Robin Sam Taylor Terry
    Tyler Xi
    Carrie Casey Corey Dominique Elliott Hilary Jo Jocelyn Jody Noel Peyton Shannon Sidney
    Vivian Willie
    """
)
"""Given names that people of both have."""
HER_NOUNS = word_set(
    """
    actress aunt businesswoman chairwoman congresswoman councilwoman daughter girl grandmother lady
    mother ms mrs miss mum mom niece nun policewoman princess queen sister spokeswoman widow wife woman
    dame baroness duchess empress
    """
)
HIS_NOUNS = word_set(
    """
    baron boy brother businessman chairman congressman councilman duke emperor father grandfather
    husband imam king lord man mr monk nephew policeman pope prince rabbi sheikh sheik sir son spokesman
    sultan ayatollah uncle widower emir cardinal archbishop
    """
)


def of_name(first: str) -> Gender | None:
    """Return the pronoun that a given name shows, or None."""
    if first in EITHER:
        return None
    if first in WOMEN:
        return "she"
    return "he" if first in FIRST_NAMES else None


def of_words(words: str) -> Gender | None:
    """Return the pronoun that a title or description shows: `she` of “a spokeswoman for the mayor”.

    One of several is one: `she` of “one of the women”.
    """
    words = words.lower().replace(".", " ")
    if words.startswith("one of "):
        words = words.replace("men", "man").removesuffix("s")
    for word in words.split():
        if word in HER_NOUNS:
            return "she"
        if word in HIS_NOUNS:
            return "he"
    return None
