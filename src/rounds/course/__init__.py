"""A course folder into one frozen Course."""

from rounds.course.course import Course
from rounds.course.introduction import Introduction, Scene
from rounds.course.problem import CourseError, Problem
from rounds.course.project import Project, ProjectStep, project_folders
from rounds.course.read import Reading, content_hash, load, read, topic_folders
from rounds.course.topic import Topic
from rounds.course.where import course_above, default_folder

__all__ = [
    "Course",
    "CourseError",
    "Introduction",
    "Problem",
    "Project",
    "ProjectStep",
    "Reading",
    "Scene",
    "Topic",
    "content_hash",
    "course_above",
    "default_folder",
    "load",
    "project_folders",
    "read",
    "topic_folders",
]
